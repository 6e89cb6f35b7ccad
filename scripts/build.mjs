// Bundles src/ and commands/ into dist/src, and the page into dist/page. The old output goes first, so that a removed file cannot linger in it.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = `${root}dist/src/main.js`;
rmSync(`${root}dist`, { recursive: true, force: true });
await bundle(`${root}dist/src`);
chmodSync(main, 0o755);

// The page of the local Discord. A bundle, so that it needs nothing from elsewhere.
const vite = `${root}node_modules/vite/bin/vite.js`;
execFileSync(process.execPath, [vite, 'build', '--config', 'src/playground/page/vite.config.ts'], {
  cwd: root,
  stdio: 'inherit',
});

const bin = `${root}node_modules/.bin`;
mkdirSync(bin, { recursive: true });
if (process.platform === 'win32') {
  // The scripts' `exec` lets npm's signals reach the program instead of the shell. Windows has neither, and needs the word only.
  writeFileSync(`${bin}/exec.cmd`, '@%*\r\n');
} else {
  // `npx dateline` looks here first. Without it npx installs the folder into its cache, which two calls at once can break.
  rmSync(`${bin}/dateline`, { force: true });
  symlinkSync('../../dist/src/main.js', `${bin}/dateline`);
}
