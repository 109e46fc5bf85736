import type { Command } from '@nestjs/cqrs';
import { sampleCityOrganisations } from '../../../libs/access-control/sample-city';
import type { AppendReceipt } from '../../../libs/event-store/append-receipt';
import { derivedId } from '../../../libs/event-store/uuid-v5';
import type { CommandContext } from '../../../libs/kernel/command-context';
import type { VisibleOrganisations } from '../../../libs/kernel/visible-organisations';
import type { Attachment } from './attachment';
import type { Bodies, Post } from './cast';

/** A project of domain.md 18.2. */
export type StoryProject = Bodies &
  Readonly<{
    /** Its number in the table. */
    no: number;
    projectId: string;
    /** The code that the seed reserves for it. */
    code: string;
  }>;

/** What a handler asks beside the content: who, as which command, and what he may see (INV-36). */
export type Told = Readonly<{ project: StoryProject; context: CommandContext; visible: VisibleOrganisations }>;

/** One command, with its whole content so that its digest can be taken. */
export type Deed = Readonly<{
  name: string;
  content: object;
  /** Stored before the command is given. */
  uploads?: readonly Attachment[];
  /** No policy answers it, so that the next one at the same instant need not wait for anything. */
  unanswered?: boolean;
  command: (told: Told) => Command<AppendReceipt>;
}>;

/** `at` is local time in the city, `2026-09-24 15:30`. */
export type Step = Readonly<{ at: string; by: Post; does: Deed }>;

/** What happened to one project, in order of time. */
export type Story = Readonly<{ project: StoryProject; steps: readonly Step[] }>;

export const step = (at: string, by: Post, does: Deed): Step => ({ at, by, does });

/** DEC-35: a department without units is its own unit. */
const departmentOf = (unitCode: string): string =>
  sampleCityOrganisations.find(({ code }) => code === unitCode)?.parentCode ?? unitCode;

/** The id is derived from the number, so that every telling makes the same log. */
export const storyProject = (no: number, code: string, unitCode: string): StoryProject => ({
  no,
  projectId: derivedId('sample-city', no),
  code,
  unitCode,
  departmentCode: departmentOf(unitCode),
});
