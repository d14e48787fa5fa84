import { backendOnDataSource } from './backends.js';
import { agendaSuite } from './suite/agenda.js';
import { lockingSuite } from './suite/locking.js';

const factory = backendOnDataSource();
for (const suite of [lockingSuite, agendaSuite]) suite(factory);
