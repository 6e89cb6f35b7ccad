// The shape of src and commands in figures. With a folder, another checkout's beside it: npm run structure -- ../before
import { basename, resolve } from 'node:path';
import { report } from './report.ts';
import { structureOf } from './structure.ts';

const here = resolve(import.meta.dirname, '../..');
const others = process.argv.slice(2).map((folder) => resolve(folder));
console.log(report([...others, here].map((root) => ({ name: basename(root), structure: structureOf(root) }))));
