/** Port: the open deadlines of a project as the project's page shows them; the deadlines slice answers. */
export abstract class OpenDeadlinesOfProject {
  abstract of(projectId: string, english: boolean): Promise<readonly object[]>;
}
