import { backendOnPool } from './backends.js';
import { agendaSuite } from './suite/agenda.js';
import { bulkSuite } from './suite/bulk.js';
import { endingSuite } from './suite/ending.js';
import { failingSuite } from './suite/failing.js';
import { cutOffSuite } from './suite/cut-off.js';
import { lockingSuite } from './suite/locking.js';
import { loggingSuite } from './suite/logging.js';
import { notificationsSuite } from './suite/notifications.js';
import { processingSuite } from './suite/processing.js';
import { queriesSuite } from './suite/queries.js';
import { savingSuite } from './suite/saving.js';
import { stateSuite } from './suite/state.js';
import { uniqueSuite } from './suite/unique.js';

const factory = backendOnPool();
for (const suite of [
  savingSuite,
  uniqueSuite,
  lockingSuite,
  cutOffSuite,
  stateSuite,
  queriesSuite,
  bulkSuite,
  agendaSuite,
  processingSuite,
  failingSuite,
  endingSuite,
  notificationsSuite,
  loggingSuite,
])
  suite(factory);
