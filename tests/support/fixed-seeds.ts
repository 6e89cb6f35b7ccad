// Runs before every test file: properties draw the same cases each time. `npm run fuzz` gives a seed of its own.
import * as fc from 'fast-check';

const SEED = 20_261_128;

fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? SEED) });
