import { backendOnPool } from './backends.js';
import { lockingSuite } from './suite/locking.js';
import { queriesSuite } from './suite/queries.js';
import { savingSuite } from './suite/saving.js';
import { uniqueSuite } from './suite/unique.js';

const factory = backendOnPool();
savingSuite(factory);
uniqueSuite(factory);
lockingSuite(factory);
queriesSuite(factory);
