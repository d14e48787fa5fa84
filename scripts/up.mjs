// Starts the gateway with its demo data, from nothing where need be.
import { bootstrap, root } from './bootstrap.mjs';

process.chdir(root);
await bootstrap();
process.env.DEMO ??= 'on';
await import('../build/src/main.js');
