// Starts the gateway from nothing where need be, in development with its demo data.
import { bootstrap, root } from './bootstrap.mjs';

process.chdir(root);
await bootstrap();
const isSet = (name) => (process.env[name] ?? '').trim() !== '';
// The demo's passwords are published: it is for development, and for the private database only.
if (!isSet('DEMO') && !isSet('DATABASE_URL') && process.env.NODE_ENV?.trim() !== 'production')
  process.env.DEMO = 'on';
await import('../build/src/main.js');
