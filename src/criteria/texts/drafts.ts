import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  drafts: { vi: 'Bản dự thảo', en: 'Drafts' },
  draftsLead: {
    vi: 'Phiên bản mới được soạn từ bản sao của một phiên bản đã áp dụng, chạy thử trên các đợt trước, rồi mới đưa vào áp dụng.',
    en: 'A new version is written from a copy of one in force, tried on past rounds, and only then put in force.',
  },
  noDrafts: {
    vi: 'Chưa có bản dự thảo nào. Mở một bộ tiêu chí và chọn “Soạn phiên bản mới”, hoặc soạn mới từ đầu ở dưới.',
    en: 'There is no draft yet. Open a criteria set and choose “Write a new version”, or begin from nothing below.',
  },
  startHere: { vi: 'Soạn phiên bản mới từ bản này', en: 'Write a new version from this one' },
  draftOf: (code: string, version: string | null) =>
    version === null
      ? { vi: `Dự thảo ${code}, soạn mới`, en: `Draft of ${code}, from nothing` }
      : { vi: `Dự thảo từ ${code}, phiên bản ${version}`, en: `Draft from ${code}, version ${version}` },
  noOrigin: {
    vi: 'Bản này được soạn mới, không có bản gốc để so sánh.',
    en: 'This draft was begun from nothing: there is no version to compare it with.',
  },
  startBlank: { vi: 'Soạn bộ tiêu chí mới từ đầu', en: 'Write a new set from nothing' },
  startBlankLead: {
    vi: 'Bắt đầu với một bộ trống: thêm số liệu, điều kiện, tiêu chí, mức điểm rồi chạy thử.',
    en: 'Begin with an empty set: add variables, gates, criteria and bands, then try it.',
  },
  blankCode: { vi: 'Mã bộ tiêu chí', en: 'Code of the set' },
  blankCodeHint: {
    vi: 'Chữ không dấu, số, dấu gạch nối; không đổi về sau. Ví dụ: hanoi-lang-nghe',
    en: 'Letters, digits and dashes; it does not change later. Such as hanoi-lang-nghe',
  },
  blankCodeWrong: {
    vi: 'Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, nhiều nhất 64 ký tự.',
    en: 'A code is small letters, digits and dashes, at most 64.',
  },
  blankName: { vi: 'Tên bộ tiêu chí', en: 'Name of the set' },
  begin: { vi: 'Bắt đầu soạn', en: 'Begin' },
  startedBy: (who: string, day: string) => ({
    vi: `${who} bắt đầu ngày ${day}`,
    en: `begun by ${who} on ${day}`,
  }),
  savedBy: (who: string, day: string) => ({
    vi: `${who} lưu lần cuối ngày ${day}`,
    en: `last saved by ${who} on ${day}`,
  }),
  open: { vi: 'đang soạn', en: 'being written' },
  adopted: (version: string) => ({
    vi: `đã đưa vào áp dụng: ${version}`,
    en: `put in force as ${version}`,
  }),
  dropped: { vi: 'đã bỏ', en: 'given up' },
  set: { vi: 'Bộ tiêu chí', en: 'Criteria set' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  lastSaved: { vi: 'Lưu lần cuối', en: 'Last saved' },

  head: { vi: 'Tên, hiệu lực và phạm vi', en: 'Name, validity and scope' },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  variables: { vi: 'Chỉ tiêu số liệu', en: 'Variables' },
  gates: { vi: 'Điều kiện và nhánh đăng ký', en: 'Conditions and tracks' },
  criteria: { vi: 'Tiêu chí và điểm', en: 'Criteria and points' },
  outcome: { vi: 'Kết quả xét', en: 'Outcome' },
  scorers: { vi: 'Đơn vị và phân công chấm điểm', en: 'Units and who scores what' },
  more: { vi: 'Cấp xét, vòng chấm và ghi chú', en: 'Levels, rounds of scoring and notes' },
  section: { vi: 'Phần', en: 'Section' },
  asOrigin: { vi: 'như bản gốc', en: 'as in the original' },
  edited: { vi: 'đã sửa', en: 'changed' },
  problems: (count: number) => ({
    vi: `${count} lỗi`,
    en: count === 1 ? '1 problem' : `${count} problems`,
  }),
  check: { vi: 'Kiểm tra', en: 'Check' },
  noProblems: {
    vi: 'Không có lỗi. Bộ tiêu chí đọc được và chấm điểm được.',
    en: 'No problems: the set can be read.',
  },
  skeletonDraft: {
    vi: 'Không có lỗi, nhưng còn tiêu chí chưa có điểm nên chưa chấm điểm được.',
    en: 'No problems, but some criteria have no points yet, so it cannot score.',
  },
  foundProblems: (count: number) => ({
    vi: `Còn ${count} lỗi cần sửa trước khi đưa vào áp dụng:`,
    en: `${count} ${count === 1 ? 'problem' : 'problems'} to mend before it can be put in force:`,
  }),
  next: { vi: 'Trước khi đưa vào áp dụng', en: 'Before it is put in force' },
  compareOrigin: { vi: 'So với bản gốc', en: 'Compare with the original' },
  dryRun: { vi: 'Chạy thử trên đợt đã xét', en: 'Dry run over past rounds' },
  adopt: { vi: 'Đưa vào áp dụng', en: 'Put in force' },
  asJson: { vi: 'Sửa dạng JSON', en: 'Edit as JSON' },
  downloadJson: { vi: 'Tải bản dự thảo (JSON)', en: 'Download the draft (JSON)' },
  endedNote: (who: string, day: string, ground: string) => ({
    vi: `${who} kết thúc ngày ${day}. Căn cứ: ${ground}`,
    en: `Ended by ${who} on ${day}. Ground: ${ground}`,
  }),

  save: { vi: 'Lưu', en: 'Save' },
  saveAnyway: { vi: 'Lưu dù còn lỗi', en: 'Save with its problems' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  savedWithProblems: {
    vi: 'Đã lưu. Phần này còn lỗi, sửa sau cũng được.',
    en: 'Saved. This part has problems that are still to be mended.',
  },
  staleHere: {
    vi: 'Người khác vừa lưu phần này. Nội dung bạn nhập còn nguyên bên dưới; các mục khác nhau nêu ở đây. Bấm Lưu lần nữa để ghi đè.',
    en: 'Somebody else has just saved this part. What you typed is kept below; the fields that differ are named here. Save again to replace theirs.',
  },
  theirs: (field: string, value: string) => ({
    vi: `${field}: người khác đã lưu «${value}»`,
    en: `${field}: they saved “${value}”`,
  }),
  empty: { vi: 'bỏ trống', en: 'empty' },
  provenance: { vi: 'Nguồn và cách biết', en: 'Source, and how it is known' },
  limits: {
    vi: 'Điểm thấp nhất, bước chấm, giới hạn, làm tròn, công khai',
    en: 'Least points, step, limits, rounding, publication',
  },
  newRow: { vi: 'Thêm dòng mới', en: 'A new row' },
  rowsHint: {
    vi: 'Lưu xong sẽ có thêm dòng trống. Đánh số lại để đổi thứ tự; chọn “Bỏ” để xóa dòng.',
    en: 'After saving there are new empty rows. Renumber to change the order; tick “Remove” to take a row away.',
  },
  drop: { vi: 'Bỏ', en: 'Remove' },
  order: { vi: 'Thứ tự', en: 'Order' },
  row: (nth: number) => ({ vi: `Dòng ${nth}`, en: `Row ${nth}` }),
  readAs: (words: string) => ({ vi: `Đọc là: ${words}`, en: `Reads: ${words}` }),
  usableCodes: { vi: 'Mã chỉ tiêu dùng được trong biểu thức', en: 'Codes that an expression may name' },
  declaredOnly: { vi: 'chỉ đã khai', en: 'declared only' },
  notChosen: { vi: 'chưa chọn', en: 'not chosen' },
  isNode: { vi: 'nhóm tiêu chí', en: 'group of criteria' },
  isComputed: { vi: 'điểm tự động', en: 'computed' },
  isBanded: { vi: 'chấm theo mức', en: 'banded' },
  isJudged: { vi: 'điểm chấm', en: 'judged' },
  isUnscored: { vi: 'chưa có điểm', en: 'no points yet' },
  leafHint: {
    vi: 'Có biểu thức và mức: điểm tự động. Chỉ có mức: người chấm chọn mức. Chỉ có điểm tối đa: người chấm cho điểm.',
    en: 'With an expression and bands: computed. With bands alone: a person chooses one. With a maximum alone: a person gives points.',
  },
  bandsHint: {
    vi: 'Mỗi mức nêu đầu dưới (từ: kể cả; trên: không kể) và đầu trên (đến: kể cả; dưới: không kể). Các mức phải phủ hết mọi giá trị, mỗi giá trị một mức.',
    en: 'Each band says its lower end (from: inside; above: outside) and its upper end (up to: inside; below: outside). Bands cover every value once.',
  },
  exactHint: { vi: 'Viết số bằng dấu chấm thập phân, ví dụ 12.5', en: 'A decimal such as 12.5' },
  dayHint: { vi: 'Ví dụ 2026-11-21', en: 'Such as 2026-11-21' },
  codesHint: { vi: 'Các mã cách nhau bằng dấu phẩy', en: 'Codes with commas between them' },

  add: { vi: 'Thêm', en: 'Add' },
  addTitle: { vi: 'Thêm mới', en: 'Add something' },
  thing: { vi: 'Loại', en: 'Kind' },
  where: { vi: 'Vào', en: 'Into' },
  top: { vi: 'cấp cao nhất', en: 'the top level' },
  moveInto: { vi: 'Chuyển vào nhóm', en: 'Move into' },
  move: { vi: 'Chuyển', en: 'Move' },
  up: { vi: 'Lên', en: 'Up' },
  down: { vi: 'Xuống', en: 'Down' },
  upOf: (code: string) => ({ vi: `Chuyển ${code} lên`, en: `Move ${code} up` }),
  downOf: (code: string) => ({ vi: `Chuyển ${code} xuống`, en: `Move ${code} down` }),
  remove: { vi: 'Bỏ khỏi bản dự thảo', en: 'Take out of the draft' },
  removeOf: (code: string) => ({ vi: `Bỏ ${code} khỏi bản dự thảo`, en: `Take ${code} out of the draft` }),
  moveColumn: { vi: 'Chuyển', en: 'Move' },
  codeTaken: {
    vi: 'Mã này đã có trong bản dự thảo.',
    en: 'This code is in the draft already.',
  },
  cannotHold: { vi: 'Không thêm loại này vào đây được.', en: 'This kind cannot be added there.' },
  used: { vi: 'đang dùng', en: 'used' },
  tracks: { vi: 'Nhánh đăng ký', en: 'Tracks' },
  'thing-gate-rule': { vi: 'điều kiện theo biểu thức', en: 'condition with a rule' },
  'thing-gate-judged': { vi: 'điều kiện do người kết luận', en: 'condition that a person decides' },
  'thing-track': { vi: 'nhánh đăng ký', en: 'track' },
  'thing-node': { vi: 'nhóm tiêu chí', en: 'group of criteria' },
  'thing-computed': { vi: 'tiêu chí điểm tự động', en: 'computed criterion' },
  'thing-banded': { vi: 'tiêu chí chấm theo mức', en: 'banded criterion' },
  'thing-judged': { vi: 'tiêu chí điểm chấm', en: 'judged criterion' },
  'thing-variable': { vi: 'chỉ tiêu số liệu', en: 'variable' },

  jsonTitle: (place: string) => ({ vi: `Nội dung JSON: ${place}`, en: `JSON: ${place}` }),
  jsonWhole: { vi: 'toàn bộ', en: 'the whole' },
  jsonHint: {
    vi: 'Mọi điều định dạng cho phép đều viết được ở đây; biểu mẫu giữ nguyên những gì nó không hiện.',
    en: 'Everything that the format allows can be written here; the forms keep what they do not show.',
  },
  jsonLine: (line: number, column: number) => ({
    vi: `dòng ${line}, cột ${column}`,
    en: `line ${line}, column ${column}`,
  }),
  jsonNotSet: {
    vi: 'Bản dự thảo chưa đọc được nên chưa so sánh được. Hãy sửa các lỗi trước.',
    en: 'The draft cannot be read yet, so there is nothing to compare. Mend its problems first.',
  },
  copyGuide: {
    vi: 'Hướng dẫn định dạng: docs/guides/write-a-criteria-set.md',
    en: 'The format: docs/guides/write-a-criteria-set.md',
  },

  adoptLead: {
    vi: 'Bản dự thảo trở thành một phiên bản, không sửa được nữa. Các đợt đã mở vẫn theo phiên bản cũ; đợt mở sau dùng phiên bản này.',
    en: 'The draft becomes a version that never changes. Rounds already open keep theirs; later rounds can use this one.',
  },
  adoptVersion: { vi: 'Tên phiên bản', en: 'Name of the version' },
  effectiveFrom: { vi: 'Có hiệu lực từ ngày', en: 'In force from' },
  effectiveTo: { vi: 'Hết hiệu lực từ ngày', en: 'No longer in force from' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  groundHint: { vi: 'Văn bản hoặc lý do, ví dụ Quyết định số …/QĐ-UBND', en: 'The document or the reason' },
  mendFirst: {
    vi: 'Còn lỗi, chưa đưa vào áp dụng được.',
    en: 'There are problems; it cannot be put in force yet.',
  },
  give: { vi: 'Bỏ bản dự thảo', en: 'Give the draft up' },
  giveReason: { vi: 'Lý do bỏ', en: 'Why it is given up' },
  assumedCount: (count: number) => ({
    vi: `${count} nội dung đang ghi là giả định.`,
    en: `${count} parts are marked as assumed.`,
  }),
  laterThan: {
    vi: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
    en: 'The last day must be after the first.',
  },
  adoptedOne: (name: string, version: string) => ({
    vi: `Đưa vào áp dụng: ${name}, phiên bản ${version}`,
    en: `Put in force: ${name}, version ${version}`,
  }),
  waiting: (name: string) => ({ vi: `Bản dự thảo ${name}`, en: `Draft ${name}` }),
  waitingNote: (version: string | null) =>
    version === null
      ? { vi: 'soạn mới từ đầu', en: 'from nothing' }
      : { vi: `soạn từ phiên bản ${version}`, en: `from version ${version}` },
  goOn: { vi: 'Soạn tiếp', en: 'Go on writing' },
})
