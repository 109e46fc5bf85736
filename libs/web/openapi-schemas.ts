import { ApiProperty } from '@nestjs/swagger';

export class ViolationSchema {
  @ApiProperty({ type: String, example: 'INV-02' }) readonly rule!: string;
  @ApiProperty({ type: String, description: 'JSON Pointer', example: '/indicators/0/weight' }) readonly field!: string;
  @ApiProperty({ type: String, description: '字段的中文名称', example: '权重' }) readonly label!: string;
  @ApiProperty({ type: String, nullable: true, example: '95.00' }) readonly value!: string | null;
  @ApiProperty({ type: String, example: '各项权重合计应为 100。' }) readonly message!: string;
  @ApiProperty({ type: String, example: '请调整权重，使合计为 100。' }) readonly remedy!: string;
}

/** RFC 9457, `application/problem+json`. */
export class ProblemSchema {
  @ApiProperty({ type: String, example: 'urn:problem:rule:INV-02' }) readonly type!: string;
  @ApiProperty({ type: String, example: '违反业务规则' }) readonly title!: string;
  @ApiProperty({ type: 'integer', example: 409 }) readonly status!: number;
  @ApiProperty({ type: String, example: '各项权重合计应为 100。' }) readonly detail!: string;
  @ApiProperty({ type: String, example: '/api/v1/projects/6f0c…/submission' }) readonly instance!: string;
  @ApiProperty({ type: String, example: '4bf92f3577b34da6a3ce929d0e0e4736' }) readonly traceId!: string;
  @ApiProperty({ type: [ViolationSchema], required: false }) readonly violations?: readonly ViolationSchema[];
}
