import { ApiProperty } from '@nestjs/swagger';

export class CodeLabelView {
  @ApiProperty({ example: 'RETURNED' }) readonly code!: string;
  @ApiProperty({ example: '退回补正' }) readonly label!: string;
  @ApiProperty({ example: 'Returned for correction' }) readonly labelEn!: string;
}

export class CodeListView {
  @ApiProperty({ example: 'projectState' }) readonly name!: string;
  @ApiProperty({ example: '项目状态' }) readonly label!: string;
  @ApiProperty({ example: 'Project state' }) readonly labelEn!: string;
  @ApiProperty({ type: [CodeLabelView] }) readonly codes!: readonly CodeLabelView[];
}

/** `GET /catalogue`. */
export class CatalogueView {
  @ApiProperty({ type: [CodeListView] }) readonly catalogues!: readonly CodeListView[];
}

/** `GET /rules/{id}`. */
export class RuleSchema {
  @ApiProperty({ example: 'INV-02' }) readonly id!: string;
  @ApiProperty({ example: 'INVARIANT' }) readonly kind!: string;
  @ApiProperty({ example: '业务规则' }) readonly kindLabel!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty() readonly textEn!: string;
  @ApiProperty({ required: false, example: '预算法 52' }) readonly regulation?: string;
  @ApiProperty({ required: false, example: 'mof-2021-101 v1' }) readonly ruleSet?: string;
}

/** `GET /rules`. */
export class RuleListView {
  @ApiProperty({ type: [RuleSchema] }) readonly items!: readonly RuleSchema[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: null;
}
