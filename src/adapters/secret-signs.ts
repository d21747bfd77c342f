/**
 * What stands in every secret that is looked for, whichever of these it is. Each ends with one
 * of the signs in `ENDS`, which texts have few of: from there it is read backwards.
 */
const SIGNS = [
  // How tokens begin.
  '(?:npm|shp(?:pa|ca|at|ss)|[sr]k_(?:live|test)|gh[pousr]|github_pat|gl(?:c|sa)|gsk|hf)_',
  '(?:lin_api|ntn|ops|vc[piark]|dckr_pat|figd|cf(?:k|ut|at))_',
  '(?:xox[bpaor]|xapp|glpat|sk-ant|tskey)-',
  '(?:SG|hv[sbr])\\.',
  'dap(?=i)',
  // What stands in the middle of one, in the way to a webhook, and before keys.
  'T3BlbkFJ',
  '\\.eyJ',
  '[Hh][Oo][Oo][Kk][Ss]\\.',
  '-----BEGIN',
  '(?:ACCESS|[Aa]ccess)_?[Kk]',
  // A name and a password in an address; no rule takes more letters for one.
  '://[^\\s/]{3,600}@',
];
const ENDS = '[-_.@JNkKp]';

const sign = new RegExp(`${ENDS}(?<=${SIGNS.join('|')})`);

/**
 * False for a text that holds no secret: it has nothing that every secret has. A scan of the
 * text takes twenty times as long to find that. True says nothing.
 */
export const mayHoldSecret = (text: string): boolean => sign.test(text);
