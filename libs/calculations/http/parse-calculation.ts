import type { Type } from '@nestjs/common';
import { plain } from '../../web/plain';
import { StrictValidationPipe } from '../../web/validation.pipe';
import type { CalculationRequest } from '../application/calculation-request';
import { CalculationBody, type CALCULATION_KINDS } from './calculation.body';
import { DueDateCalculationBody } from './due-date.body';
import { MonitoringCalculationBody } from './monitoring.body';

const pipe = new StrictValidationPipe();

const checked = async <Body extends object>(json: unknown, metatype: Type<Body>): Promise<Body> =>
  (await pipe.transform(json, { type: 'body', metatype })) as Body;

const dueDateOf = async (json: unknown): Promise<CalculationRequest> =>
  plain(await checked(json, DueDateCalculationBody));

const monitoringOf = async (json: unknown): Promise<CalculationRequest> => {
  const body = plain(await checked(json, MonitoringCalculationBody));
  return { ...body, inputs: { ...body.inputs, amountUnit: body.inputs.amountUnit ?? '元' } };
};

const PARSERS: Readonly<Record<(typeof CALCULATION_KINDS)[number], (json: unknown) => Promise<CalculationRequest>>> = {
  DUE_DATE: dueDateOf,
  MONITORING: monitoringOf,
};

/**
 * The one way from JSON to a request, over HTTP and on the command line, so that both refuse alike.
 * @throws ProblemException 400 for a wrong shape, 422 for a value that can never be right
 */
export const parseCalculation = async (json: unknown): Promise<CalculationRequest> => {
  const { kind } = await checked(json, CalculationBody);
  return PARSERS[kind](json);
};
