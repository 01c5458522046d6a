// A real Chromium for the tests, from npm alone: unpacked once into node_modules/.cache with its own libraries and fonts.
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const require = createRequire(import.meta.url);
const modules = resolve(import.meta.dirname, '../../../node_modules');

/**
 * Where the browser is and what it needs around it: the one E2E_CHROMIUM names, or the one from npm.
 * @returns {Promise<{ executablePath: string, env: NodeJS.ProcessEnv }>}
 */
export async function browserFiles() {
  if (process.env.E2E_CHROMIUM) return { executablePath: process.env.E2E_CHROMIUM, env: process.env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium for ${process.platform} ${process.arch} comes with npm install: set E2E_CHROMIUM to the path of an installed Chromium or Chrome.`,
    );
  }
  const folder = await unpacked(join(modules, '@sparticuz/chromium'));
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

async function unpacked(source) {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const folder = join(modules, '.cache', `waypost-chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const part = mkdtempSync(`${folder}.`);
  const tar = require(require.resolve('tar-fs', { paths: [source] }));
  const unpack = (file, target) =>
    pipeline(createReadStream(join(source, 'bin', file)), createBrotliDecompress(), target);
  await Promise.all([
    unpack('chromium.br', createWriteStream(join(part, 'chromium'), { mode: 0o755 })),
    unpack('al2023.tar.br', tar.extract(part)),
    unpack('fonts.tar.br', tar.extract(part)),
    unpack('swiftshader.tar.br', tar.extract(part)),
  ]);
  // With no font configuration at all the page crashes.
  writeFileSync(join(part, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(part, folder);
  } catch {
    rmSync(part, { recursive: true }); // another run was first
  }
  return folder;
}

function fontConfiguration(folder) {
  const fonts = [join(folder, 'fonts'), join(modules, '@expo-google-fonts/noto-sans-arabic'), '/usr/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${fonts.map((font) => `<dir>${font}</dir>`).join('\n  ')}
  <cachedir>${join(folder, 'fontcache')}</cachedir>
</fontconfig>
`;
}
