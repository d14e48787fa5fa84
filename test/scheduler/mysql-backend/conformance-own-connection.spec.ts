import { backendOnOwnConnection } from './backends.js';
import { lockingSuite } from './suite/locking.js';
import { notificationsSuite } from './suite/notifications.js';
import { stateSuite } from './suite/state.js';

const factory = backendOnOwnConnection();
for (const suite of [lockingSuite, stateSuite, notificationsSuite]) suite(factory);
