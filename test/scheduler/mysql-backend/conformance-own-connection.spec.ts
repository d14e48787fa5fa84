import { backendOnOwnConnection } from './backends.js';
import { lockingSuite } from './suite/locking.js';
import { notificationsSuite } from './suite/notifications.js';

const factory = backendOnOwnConnection();
for (const suite of [lockingSuite, notificationsSuite]) suite(factory);
