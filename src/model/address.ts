/** How the names of files end that people keep beside an analysis; most of these endings no host has. */
const FILE =
  /\.(?:mdx?|markdown|txt|rst|adoc|html?|pdf|png|jpe?g|gif|svg|webp|avif|bmp|csv|tsv|jsonl?|ya?ml|toml|xml|ini|conf|env|docx?|odt|rtf|xlsx?|ods|pptx?|odp|eml|log|sql|har|pcap|hprof|dump|zip|tar|t?gz|js|jsx|tsx?|py|rb|go|rs|java|sh|patch|diff|ipynb|drawio)$/i;

const HOST = String.raw`(?:[\w-]+\.)+[a-z]{2,}|\d{1,3}(?:\.\d{1,3}){3}`;
const withoutScheme = new RegExp(
  String.raw`^(?<slashes>//)?(?<host>${HOST})(?<rest>[/?#:]\S*)?$`,
  'i',
);

/**
 * A web address that only its beginning is missing of: `www.example.org`, `//example.org/a`,
 * `example.org`. Undefined for anything else; `runbook.md` is a file rather than a host, unless
 * something stands below it, and of a file no address is made up.
 */
export function wholeAddress(text: string): string | undefined {
  const { slashes, host, rest = '' } = withoutScheme.exec(text)?.groups ?? {};
  if (host === undefined) return undefined;
  const isFile = !slashes && !/^www\./i.test(host) && !rest.startsWith('/') && FILE.test(host);
  return isFile ? undefined : `https://${host}${rest}`;
}
