// Generated from the migrations by `node tools/generate.ts tables`.
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Tables {}
