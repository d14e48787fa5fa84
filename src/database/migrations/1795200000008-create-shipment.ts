import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Shipment entities. */
export class CreateShipment1795200000008 implements MigrationInterface {
  readonly name = 'CreateShipment1795200000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`shipment\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    upload_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    filename VARCHAR(255) NOT NULL,
    pages INT NOT NULL,
    sheets INT NOT NULL,
    channel VARCHAR(16) NOT NULL,
    sides VARCHAR(16) NOT NULL,
    colour VARCHAR(16) NOT NULL,
    destination VARCHAR(16) NOT NULL,
    registered VARCHAR(16) NOT NULL,
    status VARCHAR(20) NOT NULL,
    net_cents INT NOT NULL,
    surcharge_cents INT NOT NULL,
    vat_cents INT NOT NULL,
    gross_cents INT NOT NULL,
    currency CHAR(3) NOT NULL,
    price_list VARCHAR(16) NOT NULL,
    sender_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    approval_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    idempotency_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    idempotency_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(3) NOT NULL,
    submitted_at DATETIME(3) NULL,
    hand_over_claimed_at DATETIME(3) NULL,
    handed_over_at DATETIME(3) NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY shipment_number (account_id, number),
    UNIQUE KEY shipment_upload (account_id, upload_id),
    UNIQUE KEY shipment_idempotency (account_id, sender_id, idempotency_key),
    KEY shipment_created (account_id, created_at, id),
    KEY shipment_sender (account_id, sender_id, created_at, id),
    KEY shipment_group (account_id, group_id, created_at, id),
    KEY shipment_status (account_id, status, created_at, id),
    KEY shipment_sender_status (account_id, sender_id, status, created_at, id),
    KEY shipment_group_status (account_id, group_id, status, created_at, id),
    KEY shipment_channel (account_id, channel, created_at, id),
    KEY shipment_filename (account_id, filename, created_at, id),
    KEY shipment_gross_price (account_id, gross_cents, created_at, id),
    KEY shipment_hand_over (status, submitted_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `shipment`');
  }
}
