import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { millis } from '../../kernel/instant.js';
import { amongCode, projectRoot } from '../../platform/settings/index.js';
import { moment } from '../../platform/web/index.js';
import { copyLines } from '../rules/copy-lines.js';
import type { SummaryCopy } from './summary-copies.js';

const compiler = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`;
const fonts = join(projectRoot, 'dist/fonts'); // put there by templates/assets/build.mjs
const thread = amongCode('exports/typst/compile.mjs');
const deadlineMs = 30_000;

/** A copy as a tagged PDF (PDF/UA-1, checked by Typst as it writes). The same copy gives the same bytes every time. */
@Injectable()
export class SummaryPdf {
  /** Why no file can be made on this machine; null where one can. */
  readonly unavailable = unavailable();
  private last: Promise<unknown> = Promise.resolve();

  /** One at a time: each takes a processor and some 100 MB (300 MB for a case of years) while it runs. Throws when Typst refuses the document. */
  make(copy: SummaryCopy): Promise<Buffer> {
    const made = this.last.then(() => compiled(copy));
    this.last = made.catch(() => process.stderr.write(`${JSON.stringify({ failure: 'a PDF could not be made', copy: copy.id })}\n`)); // Typst's own message may quote the case
    return made;
  }
}

function unavailable(): string | null {
  try {
    createRequire(import.meta.url).resolve(compiler);
  } catch {
    return `PDF files cannot be made on this kind of machine (${process.platform} ${process.arch}). Open the print page instead; it has the same content.`;
  }
  return existsSync(fonts) ? null : 'The fonts for PDF files are missing on this server (npm run build puts them in place). Open the print page instead; it has the same content.';
}

function compiled(copy: SummaryCopy): Promise<Buffer> {
  const { content } = copy;
  const data = {
    title: `Case summary ${content.caseNumber}`, district: content.district, copyId: copy.id, caseNumber: content.caseNumber, subject: content.subject, school: content.school, level: content.level,
    takenLine: `Taken ${moment(content.zone, copy.entered_at)} by ${copy.by}.`,
    strip: content.strip, sections: [...copyLines(copy), ...content.sections],
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: { compiler, fonts, content: data, seconds: Math.floor(millis(copy.entered_at) / 1000) } });
    const late = setTimeout(() => { reject(new Error('the PDF took too long')); void worker.terminate(); }, deadlineMs).unref();
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', (code) => { clearTimeout(late); reject(new Error(`the PDF thread ended with ${code}`)); });
  });
}
