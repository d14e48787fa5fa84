import { backendOnPool } from './backends.js';
import { agendaSuite } from './suite/agenda.js';
import { lockingSuite } from './suite/locking.js';
import { loggingSuite } from './suite/logging.js';
import { notificationsSuite } from './suite/notifications.js';
import { processingSuite } from './suite/processing.js';
import { queriesSuite } from './suite/queries.js';
import { savingSuite } from './suite/saving.js';
import { uniqueSuite } from './suite/unique.js';

const factory = backendOnPool();
for (const suite of [
  savingSuite,
  uniqueSuite,
  lockingSuite,
  queriesSuite,
  agendaSuite,
  processingSuite,
  notificationsSuite,
  loggingSuite,
])
  suite(factory);
