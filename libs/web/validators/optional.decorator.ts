import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';

/** The field may be left out; null says the same, because reads show null where nothing is. Stands above the others. */
export const Optional = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ required: false }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => value ?? undefined),
  );
