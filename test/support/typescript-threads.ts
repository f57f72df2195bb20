import { join } from 'node:path';

// Threads load code as their process does. Jest compiles TypeScript for the tests alone; this is for their threads.
if (!process.execArgv.includes('--require'))
  process.execArgv.push('--require', join(__dirname, 'swc-register.cjs'));
