import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The jobs of Agenda, of the whole installation. */
export class CreateAgendaJob1795200000040 implements MigrationInterface {
  readonly name = 'CreateAgendaJob1795200000040';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`agenda_job\` (
    id CHAR(26) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    type VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    priority DOUBLE NOT NULL,
    next_run_at DATETIME(3) NULL,
    disabled TINYINT NOT NULL,
    data LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    locked_at DATETIME(3) NULL,
    lock_token VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    last_run_at DATETIME(3) NULL,
    last_finished_at DATETIME(3) NULL,
    failed_at DATETIME(3) NULL,
    fail_count INT NULL,
    fail_reason LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    progress DOUBLE NULL,
    repeat_interval VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    repeat_timezone VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    repeat_at VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    start_date DATETIME(3) NULL,
    end_date DATETIME(3) NULL,
    skip_days VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    fork TINYINT NOT NULL,
    debounce_started_at DATETIME(3) NULL,
    last_modified_by VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    priority_order DOUBLE GENERATED ALWAYS AS (-priority) STORED,
    single_name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (CASE WHEN type = 'single' THEN name END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY agenda_job_single (single_name),
    KEY agenda_job_due (name, disabled, locked_at, next_run_at, priority_order),
    KEY agenda_job_next_run (next_run_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `agenda_job`');
  }
}
