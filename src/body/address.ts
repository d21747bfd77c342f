/** True for addresses that a page may hold: pages, anchors, mail; never a script. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|#|\/(?!\/))/i.test(address);
}
