import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CaseEvidence } from '../../audit/index.js';
import { CaseOverview, ClassedTexts, type CaseKey } from '../../cases/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import { Reporters } from '../../intake/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import { operator } from '../../kernel/viewer.js';
import { projectRoot } from '../../platform/settings/index.js';
import { Templates } from '../../platform/web/index.js';
import { ActWords } from '../ports/act-words.js';
import { listText, sealedFiles, type PackFiles } from '../rules/pack-files.js';
import { namesOneOf, standsOpen } from '../rules/shown-images.js';
import { packPage, type PackFacts } from './pack-pages.js';

/** The files of a pack that its list names, the list, and the entries (by number) that are in it: those of the case, and what the ledger says of itself. */
export interface SealedContents { files: PackFiles; list: string; listSha256: string; seqs: number[]; about: number[] }

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a pack holds, made from the ledger. It holds only what everybody reads who reads the case; of anything else its commitment. */
@Injectable()
export class PackContents {
  constructor(
    private readonly evidence: CaseEvidence, private readonly overview: CaseOverview, private readonly texts: ClassedTexts, private readonly reporters: Reporters,
    private readonly directory: SchoolDirectory, private readonly words: ActWords, private readonly templates: Templates,
  ) {}

  /** The same for the same pack, as long as nothing that it shows was given to other readers, renamed or destroyed, and the program is the same. */
  async make(whole: CaseKey, pack: PackFacts): Promise<SealedContents> {
    const key = whole.forCopy(); // its readers are not known yet
    const [head, district, hidden, { entries: all, images }, about] = await Promise.all([
      this.overview.head(key), this.directory.district(), this.texts.hidden(key), this.evidence.read(key.caseId, pack.ledger_seq), this.evidence.aboutLedger(pack.ledger_seq),
    ]);
    // An entry that names a text kept from them, a mere look at it included, tells that there is one.
    const entries = all.filter(({ text }) => !namesOneOf(hidden, text));
    const seqs = entries.map(({ seq }) => seq);
    const inPack = new Set(seqs);
    const open = images.filter((image) => inPack.has(image.seq) && standsOpen(image, hidden));
    const names = await this.reporters.namesFor([...entries.map(({ actor }) => actor), ...open.flatMap(({ image }) => Object.values(JSON.parse(image) as object).filter((value): value is Id => typeof value === 'string' && isId(value)))]);
    names.set(key.facts.subject, head.subject).set(key.facts.school, head.school);
    const view = packPage({ head, district: district?.name ?? '', pack, entries, images: open, nameOf: (id) => names.get(id) ?? (id === operator.id ? 'Waypost' : null), wordsOf: (act) => this.words.of(act) });
    const files = sealedFiles({
      page: this.templates.page('exports/packs/page', view), guide: this.templates.page('exports/packs/guide', { ...view, withheld: entries.reduce((sum, { rows }) => sum + rows.length, 0) - open.length }),
      entries, images: open, about, programs: [['style.css', read('templates/exports/packs/style.css')], ['verify.mjs', read('tools/verify/verify.mjs')], ['verify.py', read('tools/verify/verify.py')]],
    });
    const list = listText(files.map(([name, content]) => [name, hexOf(content)]));
    return { files, list, listSha256: hexOf(list), seqs, about: about.map(({ seq }) => seq) };
  }
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
