/** A new deputy of an approver. */
export class NameDeputyCommand {
  userId?: string | null;

  deputyId: string;

  startsAt?: Date | null;

  endsAt: Date;
}

/** Another period of a deputyship. Absent fields stay unchanged. */
export class UpdateDeputyshipCommand {
  id: string;

  startsAt?: Date | null;

  endsAt?: Date | null;
}
