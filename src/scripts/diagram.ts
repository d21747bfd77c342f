/**
 * What a script adds to the diagrams of a page: magnify, move by dragging, copy.
 * The picture scrolls in its frame and its source can be read without any of it.
 */
const STEP = 1.25;
const [LEAST, MOST] = [0.2, 8];

for (const figure of document.querySelectorAll<HTMLElement>('.diagram')) {
  const canvas = figure.querySelector<HTMLElement>('.diagram-canvas')!;
  const svg = canvas.querySelector('svg')!;
  const [, , width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number) as number[];
  let scale = 1;

  /** Magnifies, so that what lies in the middle of the frame stays there. */
  const zoom = (to: number) => {
    const before = scale;
    scale = Math.min(MOST, Math.max(LEAST, to));
    const [x, y] = [canvas.clientWidth / 2, canvas.clientHeight / 2];
    const [left, top] = [canvas.scrollLeft + x, canvas.scrollTop + y];
    svg.setAttribute('width', String(width! * scale));
    svg.setAttribute('height', String(height! * scale));
    svg.style.minWidth = '0';
    canvas.scrollTo((left * scale) / before - x, (top * scale) / before - y);
  };
  const fit = () => zoom(Math.min(1, (canvas.clientWidth - 40) / width!));
  const actions: [string, () => void][] = [
    ['Zoom in', () => zoom(scale * STEP)],
    ['Zoom out', () => zoom(scale / STEP)],
    ['Fit', fit],
    ['Full size', () => zoom(1)],
    ['Copy SVG', () => copy(standalone(svg))],
    ['Copy mermaid', () => copy(figure.querySelector('.diagram-source code')!.textContent!)],
  ];
  const said = Object.assign(document.createElement('output'), { className: 'meta' });
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => (said.textContent = 'Copied.'),
      () => (said.textContent = 'The browser does not let pages copy here.'),
    );
  const tools = Object.assign(document.createElement('div'), { className: 'diagram-tools' });
  tools.append(
    ...actions.map(([name, run]) => {
      const button = Object.assign(document.createElement('button'), { textContent: name });
      button.type = 'button';
      button.onclick = run;
      return button;
    }),
    said,
  );
  canvas.before(tools);

  // Chromium leaves a box that is half out of sight where it is.
  canvas.addEventListener('focusin', ({ target }) => {
    const box = target as Element;
    if (box !== canvas && box.matches(':focus-visible')) {
      box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });
  canvas.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    // With these the browser magnifies the page.
    if (ctrlKey || metaKey) return;
    if (key === '+' || key === '=') zoom(scale * STEP);
    else if (key === '-') zoom(scale / STEP);
    else if (key === '0') fit();
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(scale * (event.deltaY < 0 ? STEP : 1 / STEP));
    },
    { passive: false },
  );
  let isDragging = false;
  canvas.addEventListener('pointerdown', ({ pointerType, button, target }) => {
    isDragging = pointerType === 'mouse' && button === 0 && !(target as Element).closest('a');
  });
  addEventListener('pointerup', () => (isDragging = false));
  canvas.addEventListener('pointermove', ({ movementX, movementY }) => {
    if (isDragging) canvas.scrollBy(-movementX, -movementY);
  });
}

/** A drawing that needs no page around it: the colours of the page's theme stand in it as they are. */
function standalone(svg: SVGSVGElement): string {
  const probe = document.body.appendChild(document.createElement('i'));
  const colour = (variable: string) => {
    probe.style.color = variable;
    return getComputedStyle(probe).color;
  };
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'sans-serif');
  for (const link of copy.querySelectorAll('a')) {
    link.setAttribute('href', new URL(link.getAttribute('href')!, location.href).href);
  }
  const text = copy.outerHTML.replace(/var\(--d-[\w-]+\)/g, colour);
  probe.remove();
  return text;
}
