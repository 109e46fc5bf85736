/** An event as the log or the history of a project tells it. */
export type ToldEvent = Readonly<{
  type: string;
  recordedAt: string;
  data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- looked into freely
  metadata?: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- looked into freely
}>;

type Planned = Readonly<{ key: string; at: string; kind: string }>;

const CLIMBED = ['DeadlineReminderSent', 'DeadlineEscalated', 'DeadlineExpired'];

/** REL-NL5: what went wrong with the rungs of all deadlines, in plain words; `[]` when each was climbed at most once and never early. */
export const faultyClimbs = (events: readonly ToldEvent[]): readonly string[] => {
  const plans = new Map<string, readonly Planned[]>();
  const done = new Set<string>();
  const faults: string[] = [];
  const once = (name: string): void => {
    if (done.has(name)) faults.push(`${name} happened twice`);
    done.add(name);
  };
  for (const { type, data, recordedAt } of events) {
    const { deadlineId, rungKey } = data as { deadlineId: string; rungKey?: string };
    if (type === 'DeadlineOpened') {
      once(`opening ${deadlineId}`);
      plans.set(deadlineId, data.rungs as readonly Planned[]);
    }
    if (type === 'DeadlineClosed') once(`closing ${deadlineId}`);
    if (type === 'ProjectLapsed') once(`lapse of ${data.projectId} in round ${data.round}`);
    if (!CLIMBED.includes(type)) continue;
    once(`${rungKey} of ${deadlineId}`);
    const rung = plans.get(deadlineId)?.find(({ key }) => key === rungKey);
    if (rung === undefined) faults.push(`${rungKey} of ${deadlineId} was not planned`);
    else if (Date.parse(recordedAt) < Date.parse(rung.at)) faults.push(`${rungKey} of ${deadlineId} came early`);
  }
  return faults;
};

/** Rungs of deadlines still open at the end that were due by the instant and were not climbed. */
export const missedRungs = (events: readonly ToldEvent[], by: string): readonly string[] => {
  const closed = new Set(events.filter(({ type }) => type === 'DeadlineClosed').map(({ data }) => data.deadlineId));
  const climbed = new Set(
    events.filter(({ type }) => CLIMBED.includes(type)).map(({ data }) => `${data.deadlineId} ${data.rungKey}`),
  );
  return events
    .filter(({ type, data }) => type === 'DeadlineOpened' && !closed.has(data.deadlineId))
    .flatMap(({ data }) => {
      const due = (data.rungs as readonly Planned[]).filter(({ at }) => Date.parse(at) <= Date.parse(by));
      return due.map(({ key }) => `${data.deadlineId} ${key}`);
    })
    .filter((rung) => !climbed.has(rung));
};
