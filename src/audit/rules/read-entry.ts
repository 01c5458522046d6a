import { isCanonical, type Json } from './canonical-json.js';
import type { Entry } from './entry.js';

const plain = '"([^"\\\\\\x00-\\x1f\\ud800-\\udfff]*)"';
/** An entry whose texts need no escaping, as nearly all do. What fits is canonical but for its `com` and `detail`, which are read apart. */
const usual = new RegExp(`^\\{"act":${plain},"actor":${plain},"at":${plain},"basis":${plain},(?:"case":${plain},)?"com":(\\[.*?\\]),"detail":(\\{.*?\\}),"items":\\[(?:("[a-z0-9-]*"(?:,"[a-z0-9-]*")*))?\\],"prev":${plain},"seq":([1-9]\\d{0,14}),"v":1\\}$`);

/** What an entry's text says, and whether it is the one text that says so. Throws `SyntaxError` for a text that is no JSON. */
export function readEntry(text: string): { entry: Entry; canonical: boolean } {
  const found = usual.exec(text);
  if (found === null) return slowly(text);
  const [, act, actor, at, basis, about, com, detail, items, prev, seq] = found as unknown as string[];
  try {
    const [commitments, details] = [part(com!), part(detail!)];
    const entry = {
      v: 1, seq: Number(seq), prev: prev!, at: at!, act: act!, actor: actor!, basis: basis!, ...(about === undefined ? {} : { case: about }),
      items: items === undefined ? [] : items.slice(1, -1).split('","'), detail: details.value as Entry['detail'], com: commitments.value as unknown as Entry['com'],
    } as Entry;
    return { entry, canonical: commitments.canonical && details.canonical };
  } catch {
    return slowly(text);
  }
}

function part(text: string): { value: Json; canonical: boolean } {
  if (text === '[]') return { value: [], canonical: true };
  if (text === '{}') return { value: {}, canonical: true };
  const value = JSON.parse(text) as Json;
  return { value, canonical: isCanonical(text, value) };
}

function slowly(text: string): { entry: Entry; canonical: boolean } {
  const entry = JSON.parse(text) as Entry;
  return { entry, canonical: isCanonical(text, entry as unknown as Json) };
}
