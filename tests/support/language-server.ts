import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** A text with the place of the cursor in it, written as `|`. */
export interface Cursor {
  file: string;
  language: string;
  text: string;
}

export interface Fault {
  message: string;
  severity: number;
  line: number;
}

/** A language server as an editor runs it: another process, spoken to over its standard streams. */
export async function startLanguageServer(
  command: string[],
  root: string,
  {
    initializationOptions = {},
    settings = {},
  }: { initializationOptions?: object; settings?: object },
) {
  const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const faults = new Map<string, (found: Fault[]) => void>();
  const configured = new Promise<void>((done) => {
    connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { section: string }[] }) => {
        done();
        return items.map(({ section }) => (settings as Record<string, unknown>)[section] ?? null);
      },
    );
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    faults.get(uri)?.(
      diagnostics.map((one: { message: string; severity: number; range: Range }) => ({
        message: one.message,
        severity: one.severity,
        line: one.range.start.line + 1,
      })),
    );
  });
  connection.listen();
  const uri = pathToFileURL(resolve(root)).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'base' }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  // A server that asks for settings answers by them only afterwards.
  if (Object.keys(settings).length > 0) await configured;

  let version = 0;
  /** Opens a file with a text, which need not be the one on disk, and asks where the cursor stands. */
  const open = async ({ file, language, text }: Cursor) => {
    const uri = pathToFileURL(resolve(root, file)).href;
    const before = text.split('|')[0]!.split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const textDocument = {
      uri,
      languageId: language,
      version: ++version,
      text: text.replace('|', ''),
    };
    const reported = new Promise<Fault[]>((found) => faults.set(uri, found));
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    return { at: { textDocument: { uri }, position }, reported };
  };
  const close = (at: { textDocument: { uri: string } }) =>
    connection.sendNotification('textDocument/didClose', { textDocument: at.textDocument });

  return {
    /** What is offered at the cursor: labels with their explanations. */
    async complete(cursor: Cursor) {
      const { at } = await open(cursor);
      const answer: { items: Item[] } | Item[] | null = await connection.sendRequest(
        'textDocument/completion',
        at,
      );
      await close(at);
      const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
      return new Map(items.map(({ label, documentation }) => [label, plain(documentation)]));
    },
    /** What is shown when the pointer rests on the cursor's place. */
    async hover(cursor: Cursor) {
      const { at } = await open(cursor);
      const answer: { contents: Markup } | null = await connection.sendRequest(
        'textDocument/hover',
        at,
      );
      await close(at);
      return plain(answer?.contents);
    },
    /** What is reported of a text. */
    async faultsOf(cursor: Cursor) {
      const { at, reported } = await open(cursor);
      const found = await reported;
      await close(at);
      return found;
    },
    /** Tells the server that files have changed, as the editor that watches them does. */
    changed: (files: string[]) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: files.map((file) => ({ uri: pathToFileURL(resolve(root, file)).href, type: 2 })),
      }),
    stop() {
      connection.dispose();
      server.kill();
    },
  };
}

interface Range {
  start: { line: number };
}
type Markup = string | { value: string };
interface Item {
  label: string;
  documentation?: Markup;
}
const plain = (markup: Markup | undefined) =>
  typeof markup === 'string' ? markup : (markup?.value ?? '');
