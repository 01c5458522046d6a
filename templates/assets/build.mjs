// Builds dist/assets: one style sheet (USWDS through Sass, then the project's own), one script, fonts, mark and icons.
// Names carry a hash of what they hold, so that a browser may keep them for good; manifest.json tells which is which.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = import.meta.dirname;
const root = path.join(here, '../..');
const uswds = path.join(root, 'node_modules/@uswds/uswds');
const to = path.join(root, 'dist/assets');
const cache = path.join(root, 'node_modules/.cache/waypost-assets');
const digest = (...parts) => parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');
const versions = ['@uswds/uswds', 'sass'].map((name) => readFileSync(path.join(root, 'node_modules', name, 'package.json')));

const own = readdirSync(here, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
const inputs = digest(...versions, ...own.flatMap((file) => [path.relative(here, file), readFileSync(file)]));
const stamp = path.join(to, 'inputs.sha256');
const fresh = existsSync(stamp) && existsSync(path.join(to, 'manifest.json')) && readFileSync(stamp, 'utf8') === inputs;
if (!fresh) await build();
putFonts();

/** The fonts of the PDF summary, as TrueType or OpenType: they are read by Typst, not sent to browsers. Chinese and Korean come in one weight each, for their size. */
function putFonts() {
  const fonts = path.join(root, 'dist/fonts');
  mkdirSync(fonts, { recursive: true });
  const noto = (name, file) => ['400Regular', '700Bold'].map((cut) => `@expo-google-fonts/${name}/${cut}/${file}_${cut}.ttf`);
  const files = [
    ...['Regular', 'Bold'].map((weight) => `@uswds/uswds/dist/fonts/public-sans/PublicSans-${weight}.ttf`),
    ...noto('noto-sans', 'NotoSans'), ...noto('noto-sans-hebrew', 'NotoSansHebrew'),
    ...['Regular', 'Bold'].map((weight) => `@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-${weight}.ttf`),
    '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf', '@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf',
  ].map((file) => path.join(root, 'node_modules', file));
  for (const file of files) if (!existsSync(path.join(fonts, path.basename(file)))) copyFileSync(file, path.join(fonts, path.basename(file)));
  for (const name of readdirSync(fonts)) if (!files.some((file) => path.basename(file) === name)) rmSync(path.join(fonts, name)); // one of an earlier build would be used too
}

async function build() {
  mkdirSync(to, { recursive: true });
  const manifest = {};
  const keep = new Set(['manifest.json', 'inputs.sha256']);
  const put = (name, bytes) => {
    const { name: stem, ext } = path.parse(name);
    const file = `${stem}.${digest(bytes).slice(0, 10)}${ext}`;
    write(file, bytes);
    if (ext !== '.woff2') {
      write(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      write(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
    return (manifest[name] = file);
  };
  const write = (file, bytes) => { writeFileSync(path.join(to, file), bytes); keep.add(file); };

  const icons = JSON.parse(readFileSync(path.join(here, 'icons.json'), 'utf8'));
  put('icons.svg', sprite(icons));
  for (const name of icons) manifest[`icons.svg#${name}`] = `${manifest['icons.svg']}#${name}`;
  put('mark.svg', readFileSync(path.join(here, 'mark.svg')));
  put('app.js', readFileSync(path.join(here, 'app.js')));
  const css = [await kit(), ...own.filter((file) => file.endsWith('.css')).map((file) => readFileSync(file, 'utf8'))].join('\n');
  put('app.css', css.replace(/url\(["']?([^"')]+)["']?\)/g, (_, address) => {
    const name = path.basename(address);
    return `url("${manifest[name] ?? put(name, readFileSync(path.join(uswds, 'dist/css', address)))}")`;
  }));

  // The manifest last and at one stroke: a server that runs meanwhile never sees names whose files are not there.
  writeFileSync(path.join(to, 'manifest.new'), `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(path.join(to, 'manifest.new'), path.join(to, 'manifest.json'));
  for (const file of readdirSync(to)) if (!keep.has(file)) rmSync(path.join(to, file));
  writeFileSync(stamp, inputs);
}

/** USWDS as compressed CSS. Sass takes some ten seconds, so its answer is kept while what goes in stays the same. */
async function kit() {
  const entry = path.join(here, 'uswds.scss');
  const kept = path.join(cache, `${digest(...versions, readFileSync(entry)).slice(0, 16)}.css`);
  if (!existsSync(kept)) {
    const sass = await import('sass');
    const { css } = sass.compile(entry, { style: 'compressed', loadPaths: [path.join(uswds, 'packages')], quietDeps: true, logger: sass.Logger.silent });
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${kept}.${process.pid}`, css);
    renameSync(`${kept}.${process.pid}`, kept);
  }
  return readFileSync(kept, 'utf8');
}

function sprite(names) {
  const symbols = names.map((name) => {
    const [, box, shape] = readFileSync(path.join(uswds, `dist/img/usa-icons/${name}.svg`), 'utf8').match(/viewBox="([^"]+)"[^>]*>(.*)<\/svg>/s);
    return `<symbol id="${name}" viewBox="${box}">${shape}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
