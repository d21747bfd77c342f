/** A body in which the diagram that opens on a line is a block of code, with a word on why. */
export function withoutDiagram(body: string, line: number): string {
  const lines = body.split('\n');
  const own = lines[line - 1] ?? '';
  lines[line - 1] = own.replace(/mermaid.*$/i, 'text');
  const indent = /^\s*/.exec(own)![0];
  lines.splice(line - 1, 0, `${indent}*A diagram of the source that cannot be drawn:*`, '');
  return lines.join('\n');
}
