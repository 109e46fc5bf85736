import { Readable } from 'node:stream';
import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidatorOptions } from 'class-validator';
import { jsonFault, type Finding } from './json-findings';
import { invalidValues, malformed } from './known-problems';
import { ProblemException } from './problem';
import { findingsOf } from './validation-findings';

const OPTIONS: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: false,
  validationError: { target: true, value: true },
};

const PLAIN = new Set<unknown>([undefined, Object, Array, String, Number, Boolean]);
const SHOWN = 200;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** 400 as soon as one finding is about the shape, else 422; everything that was found is told. */
const refuse = (findings: readonly Finding[]): void => {
  const [first, ...rest] = findings.slice(0, SHOWN).map(({ violation }) => violation);
  if (first === undefined) return;
  const shape = findings.some(({ status }) => status === 400);
  throw new ProblemException(shape ? malformed([first, ...rest]) : invalidValues([first, ...rest]));
};

/** The only place where bodies and queries are checked: unknown fields are refused, nothing is converted silently. */
@Injectable()
export class StrictValidationPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    const whole = (type === 'body' || type === 'query') && data === undefined;
    const isStream = value instanceof Readable || (value === undefined && PLAIN.has(metatype));
    if (!whole || isStream) return value;
    return this.check(value ?? {}, bodyClassOf(metatype));
  }

  private async check(given: unknown, bodyClass: Type<object>): Promise<object> {
    if (!isObject(given))
      throw new ProblemException(
        malformed([jsonFault('', given, '请求体应为 JSON 对象。', 'The body must be a JSON object.')]),
      );
    const instance = plainToInstance(bodyClass, { ...given }, { enableImplicitConversion: false });
    refuse(findingsOf(await validate(instance, OPTIONS)));
    return instance;
  }
}

/** A body typed by an interface or imported as a type would pass unchecked, so it does not pass at all. */
const bodyClassOf = (metatype: Type<unknown> | undefined): Type<object> => {
  if (PLAIN.has(metatype)) throw new Error('a body or query needs a class with validators, imported as a value');
  return metatype as Type<object>;
};
