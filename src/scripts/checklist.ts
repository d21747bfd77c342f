/**
 * What a script adds to the checklist: it narrows to one service, which the address names so
 * that it can be sent, and copies what is shown. All of it can be read and selected without.
 */
const PARAMETER = 'service';

const tools = document.querySelector<HTMLElement>('#checklist-tools');
if (tools) {
  const select = tools.querySelector<HTMLSelectElement>('#checklist-service')!;
  const status = tools.querySelector<HTMLElement>('#checklist-status')!;
  const markdown = document.querySelector<HTMLElement>('#checklist-markdown')!;
  const parts = [...document.querySelectorAll<HTMLElement>('[data-services]')];
  const items = parts.filter((one) => one.matches('.check'));

  const show = (service: string) => {
    for (const one of parts) {
      one.hidden = service !== '' && !one.dataset.services!.split(' ').includes(service);
    }
    const shown = items.filter((one) => !one.hidden).length;
    const all = `${items.length} ${items.length === 1 ? 'question' : 'questions'}`;
    status.textContent = shown === items.length ? all : `${shown} of ${all}`;
  };

  const fromAddress = () => {
    const asked = new URL(location.href).searchParams.get(PARAMETER) ?? '';
    select.value = asked;
    if (select.selectedIndex >= 0) return show(asked);
    select.value = '';
    show('');
    status.textContent = `No root cause on record struck “${asked}”. All ${items.length} questions are shown.`;
  };

  select.addEventListener('change', () => {
    const url = new URL(location.href);
    if (select.value) url.searchParams.set(PARAMETER, select.value);
    else url.searchParams.delete(PARAMETER);
    history.replaceState(null, '', url);
    show(select.value);
  });
  tools.querySelector('#checklist-copy')!.addEventListener('click', () => {
    const texts = [...markdown.querySelectorAll<HTMLElement>('[data-services]')];
    const text = texts.filter((one) => !one.hidden).map((one) => one.textContent.trim());
    navigator.clipboard.writeText(`${text.join('\n\n')}\n`).then(
      () => (status.textContent = 'Copied.'),
      () => (status.textContent = 'The browser does not let pages copy here.'),
    );
  });
  tools.hidden = false;
  fromAddress();
}
