import type { Type } from '@nestjs/common';
import type { MonitoringData } from '../domain/monitoring-rule-set';
import { plain } from '../../web/plain';
import { ProblemException } from '../../web/problem';
import { StrictValidationPipe } from '../../web/validation.pipe';
import { DeviationBody, MethodBody, ThresholdsBody, TimeProgressBody, type METHODS } from './monitoring-data.body';

const pipe = new StrictValidationPipe();

const BODIES: Readonly<Record<(typeof METHODS)[number], Type<object>>> = {
  TIME_PROGRESS: TimeProgressBody,
  DEVIATION: DeviationBody,
  THRESHOLDS: ThresholdsBody,
};

/** Findings about `data`, told by their place in the request. */
const placed = (error: unknown): unknown => {
  if (!(error instanceof ProblemException)) return error;
  const { violations = [] } = error.problem;
  const moved = violations.map((violation) => ({ ...violation, field: `/data${violation.field}` }));
  return new ProblemException({ ...error.problem, violations: moved });
};

const checked = async <Body extends object>(json: object, metatype: Type<Body>): Promise<Body> =>
  (await pipe.transform(json, { type: 'body', metatype }).catch((error: unknown) => {
    throw placed(error);
  })) as Body;

/** Only `method` may be asked before the body that belongs to it is known. */
const methodOf = async (data: object): Promise<(typeof METHODS)[number]> =>
  (await checked({ method: (data as Partial<MethodBody>).method }, MethodBody)).method;

/**
 * The parameters of a monitoring rule set from JSON, checked by their method.
 * @throws ProblemException 400 for a wrong shape, 422 for a value that can never be right
 */
export const parseMonitoringData = async (data: object): Promise<MonitoringData> =>
  plain(await checked(data, BODIES[await methodOf(data)])) as MonitoringData; // each body has the shape of its method
