/** Characters of a text that are looked at: more than any field holds. */
const farthest = 40_000;

/**
 * Words and numbers by which a criminal-history record is known: its sources, the numbers it goes by, and the words in which
 * its entries are told. Each pattern reads on in one direction only, so that no text takes long.
 */
const signs: readonly RegExp[] = [
  /\b(?:NCIC|NLETS|CLETS|CCHRI?|CJIS)\b/i,
  /\brap[ -]?sheets?\b/i,
  /\b(?:SID|FBI|UCN|OCA|PCN)[ -]?(?:#|[Nn]os?\.|[Nn]umber|[Nn]um\.|ID\b)? ?:? ?[A-Z]{0,3}-?\d[\dA-Z-]{4,}/,
  /\b(?:docket|booking|warrant|arrest|citation|cause|court case|criminal case) ?(?:#|no\.|num\b\.?|number) ?:? ?[A-Z0-9-]{0,12}\d/i,
  /\b(?:19|20)?\d{2} ?-? ?(?:CR|CRB|CRA|CF|CM|MM|JV|JD|JU|DL|FE|GS) ?-? ?\d{3,}/,
  /\b(?:CR|CF|CM|MM|JV|JD|JU|DL|FE|GS)-? ?(?:19|20)?\d{2}-\d{3,}/,
  /\b(?:has|had|with|his|her|their|no|any|two|three|four|five|several|multiple|many|\d{1,2}) priors\b/i,
  /\bprior (?:convictions?|arrests?|felon(?:y|ies)|misdemeanors?|adjudications?|charges|criminal)\b/i,
  /\b(?:criminal|arrest|juvenile|court|conviction) (?:history|record)s? (?:shows?|showed|lists?|listed|includes?|included|says?|said|indicates?|contains?|reveals?|revealed|report)\b/i,
  /\b(?:convicted|adjudicated|found guilty|pleaded guilty|pled guilty|sentenced) (?:of|for|on|to|in) /i,
];

const act = 'arrest(?:ed)?|charged?|cited|convict(?:ed|ion)|adjudicat(?:ed|ion)|indict(?:ed|ment)|felony|misdemeanor|probation|booked';
const year = String.raw`\b(?:19|20)\d{2}\b`;
/** An entry of a list: what was done, with a year near it. Two of them are a list; one may be a story that somebody told. */
const entry = new RegExp(String.raw`\b(?:${act})\b[^\n.;]{0,40}?${year}|${year}[^\n.;]{0,20}?\b(?:${act})\b`, 'gi');

/**
 * Whether a text looks like something out of a criminal-history record, so that its writer is asked before it is saved. It
 * only asks: a person answers. The text itself is never touched.
 */
export function looksLikeRecord(text: string): boolean {
  const plain = text.slice(0, farthest).normalize('NFKC').replace(/[^\S\n]+/gu, ' ');
  if (signs.some((sign) => sign.test(plain))) return true;
  return (plain.match(entry)?.length ?? 0) > 1;
}
