// One PDF, in a thread of its own: Typst works without pause and would hold up every other request.
// What people typed comes in as JSON and is read by the template as data; it is never part of Typst source.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { rangesIn, textFor } from './coverage.mjs';
import { fitted } from './long-words.mjs';

const { compiler, fonts, content, seconds } = workerData;
const { NodeCompiler } = createRequire(import.meta.url)(compiler);
const typst = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [fonts] }] });
const template = readFileSync(path.join(import.meta.dirname, 'case.typ'), 'utf8');
const text = textFor(readdirSync(fonts).filter((name) => /\.[ot]tf$/.test(name)).flatMap((name) => rangesIn(readFileSync(path.join(fonts, name)))));

parentPort.postMessage(attempt(12));

/** A font may lack what its table promises (a mark on a letter): the letter that Typst then names is written as code point too. */
function attempt(left) {
  text.restart();
  const shown = everyText(content);
  typst.mapShadow(path.join(import.meta.dirname, 'data.json'), Buffer.from(JSON.stringify({ ...fitted(shown), note: text.note() })));
  const { result, hasError } = compiled();
  if (hasError !== null) throw new Error(hasError);
  try {
    return typst.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: seconds });
  } catch (error) {
    const letters = left > 0 ? lettersIn(String(error.message)) : [];
    if (letters.length === 0) throw error;
    for (const letter of letters) text.forget(letter);
    return attempt(left - 1);
  }
}

function compiled() {
  const answer = typst.compile({ mainFileContent: template, resetRead: true });
  return { result: answer.result, hasError: answer.hasError() ? JSON.stringify(answer.takeDiagnostics()?.shortDiagnostics) : null };
}

function everyText(value) {
  if (typeof value === 'string') return text.shown(value);
  if (Array.isArray(value)) return value.map(everyText);
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, everyText(inner)])) : value;
}

function lettersIn(message) {
  const [, quoted = ''] = /PDF\/UA-1 error: the text (?:contains the disallowed codepoint )?`\\*"(.*?)\\*"`/su.exec(message) ?? [];
  return Array.from(quoted.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))).filter((letter) => !/[ -~]/.test(letter));
}
