import { Injectable } from '@nestjs/common';
import { DeadlineReads } from '../../libs/deadlines/http/deadline-reads';
import { deadlineItemView } from '../../libs/deadlines/http/deadline.view';
import { DeadlinesQueries } from '../../libs/deadlines/read-models/deadlines.queries';
import { OpenDeadlinesOfProject } from '../../libs/projects/http/open-deadlines-of-project';

/** The deadlines slice answers what the project's page shows of it. */
@Injectable()
export class OpenDeadlinesOfProjectAdapter extends OpenDeadlinesOfProject {
  constructor(
    private readonly queries: DeadlinesQueries,
    private readonly reads: DeadlineReads,
  ) {
    super();
  }

  async of(projectId: string, english: boolean): Promise<readonly object[]> {
    const [rows, today] = await Promise.all([
      this.queries.openOfProject(projectId),
      this.reads.today(english ? 'en' : 'zh'),
    ]);
    return rows.map(({ deadline }) => deadlineItemView(deadline, today));
  }
}
