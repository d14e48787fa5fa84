import type {
  Colour,
  Destination,
  RegisteredMail,
  SessionChannel,
  Sides,
} from '../../entities/shipment.enums.js';
import type { ShipmentOptions } from '../../entities/shipment.entity.js';
import { Text } from '../../text/kinds.js';

/** Changes to the options of a letter; absent fields stay unchanged. */
export class UpdateShipmentOptionsCommand {
  sides?: Sides | null;
  colour?: Colour | null;
  destination?: Destination | null;
  registered?: RegisteredMail | null;
}

/** A new shipment. */
export class CreateShipmentCommand {
  uploadId: string;

  groupId?: string | null;

  /** Required without a template; replaces the options of a template. */
  options?: ShipmentOptions | null;

  templateId?: string | null;

  channel: SessionChannel;

  draft: boolean;

  @Text('KEY', { most: 100, needed: true })
  idempotencyKey?: string | null;
}

/** Changes to a draft or a rejected shipment; absent fields stay unchanged. */
export class UpdateShipmentCommand {
  id: string;
  uploadId?: string | null;
  groupId?: string | null;
  options?: UpdateShipmentOptionsCommand | null;
}

/** A new upload. */
export class CreateUploadCommand {
  @Text('FILE_NAME', { most: 255, needed: true })
  filename: string;
}
