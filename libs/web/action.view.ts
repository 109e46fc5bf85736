import { ApiProperty } from '@nestjs/swagger';
import type { OfferedAction } from '../kernel/offered-action';

/** One of the `actions` of a single thing: what this caller may do with it now, and why not. */
export class ActionView {
  @ApiProperty({ example: 'SubmitProject' }) readonly command!: string;
  @ApiProperty({ example: '提交申报' }) readonly label!: string;
  @ApiProperty({ example: 'POST' }) readonly method!: string;
  @ApiProperty({ example: '/api/v1/projects/6f0c…/submission' }) readonly href!: string;
  @ApiProperty() readonly allowed!: boolean;
  @ApiProperty({ required: false, example: 'T3' }) readonly rule?: string;
  @ApiProperty({ required: false }) readonly reason?: string;
  @ApiProperty({ type: Object, example: { reason: true } }) readonly needs!: object;
}

/** In the caller's language. */
export const actionView = ({ labelEn, reasonEn, ...action }: OfferedAction, english: boolean): ActionView =>
  english ? { ...action, label: labelEn, ...(reasonEn === undefined ? {} : { reason: reasonEn }) } : action;
