import { backendOnDataSource } from './backends.js';
import { agendaSuite } from './suite/agenda.js';
import { lockingSuite } from './suite/locking.js';
import { stateSuite } from './suite/state.js';

const factory = backendOnDataSource();
for (const suite of [lockingSuite, stateSuite, agendaSuite]) suite(factory);
