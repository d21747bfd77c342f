/** Ids made from titles, as an author makes them. */
export function createNames() {
  const taken = new Set<string>();
  /** An id made from a title, unlike those before it in the same folder. */
  const idOf = (folder: string, title: string) => {
    const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? ['it'];
    const slug = words.slice(0, 5).join('-');
    let id = slug;
    for (let number = 2; taken.has(`${folder}/${id}`); number++) id = `${slug}-${number}`;
    taken.add(`${folder}/${id}`);
    return id;
  };
  const names = (folder: string, count: number, title: () => string) =>
    Array.from({ length: count }, () => {
      const own = title();
      return { id: idOf(folder, own), title: own };
    });
  return { idOf, names };
}
