import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever saves unique jobs of a name waits for the others on its row here. */
export class CreateAgendaJobName1795200000041 implements MigrationInterface {
  readonly name = 'CreateAgendaJobName1795200000041';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`agenda_job_name\` (
    name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (name)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `agenda_job_name`');
  }
}
