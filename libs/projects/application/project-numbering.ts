import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import { derivedId, sha256Hex } from '../../event-store/uuid-v5';
import type { CommandContext } from '../../kernel/command-context';
import { RuleViolation } from '../../kernel/rule-violation';
import { projectSerial, projectSerialStream } from '../domain/project-serial.decider';

const ATTEMPTS = 8;
/** Serial numbers below are kept for imported and seeded projects. */
const FIRST_MADE = 1_000_000n;
const LAST = 999_999_999_999n;

/** A number that depends on the project alone: a repeated creation asks for the same one again. */
const candidate = (projectId: string, attempt: number): string => {
  const digest = createHash('sha256').update(`${projectId}/${attempt}`).digest();
  const number = FIRST_MADE + (digest.readBigUInt64BE() % (LAST - FIRST_MADE + 1n));
  return number.toString().padStart(12, '0');
};

/** Gives every project its serial number (the last twelve digits of the project code), unique without reading a read model. */
@Injectable()
export class ProjectNumbering {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async reserve(projectId: string, context: CommandContext): Promise<string> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const serial = candidate(projectId, attempt);
      if (await this.tryToReserve(serial, projectId, context)) return serial;
    }
    throw new Error(`no free serial number for ${projectId}`);
  }

  /** For a number that seed or import brings along. Throws `RuleViolation` (T1) when another project has it. */
  async reserveGiven(serial: string, projectId: string, context: CommandContext): Promise<string> {
    await this.append(serial, projectId, context);
    return serial;
  }

  private async tryToReserve(serial: string, projectId: string, context: CommandContext): Promise<boolean> {
    try {
      await this.append(serial, projectId, context);
      return true;
    } catch (error) {
      if (error instanceof RuleViolation) return false;
      throw error;
    }
  }

  private async append(serial: string, projectId: string, given: CommandContext): Promise<void> {
    const { expectedRevision: _, idempotencyKey: __, ...context } = given;
    const commandId = derivedId(projectId, 'reserve-serial', serial);
    const command = {
      ...context,
      commandId,
      digest: sha256Hex(`${projectId}/${serial}`),
      causationId: given.commandId,
    };
    await this.decideAndAppend.run(projectSerialStream(serial), projectSerial, () => ({ serial, projectId }), command, {
      projectId,
    });
  }
}
