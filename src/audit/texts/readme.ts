/** What stands in every bundle, in both languages. */
export const readme = (round: string): string => `BỘ BẰNG CHỨNG KIỂM TOÁN, ĐỢT ${round}

Kiểm tra không cần máy chủ đã lập ra tệp này:
  1. Từng tệp:            sha256sum -c SHA256SUMS
  2. Toàn bộ:             chuluc audit verify TỆP.zip
     Đổi một byte, thiếu hoặc thêm một tệp đều bị phát hiện. So mã SHA-256 của MANIFEST.json
     với mã ghi trên trang của lần rút mẫu.
  3. Tính lại kết quả:    chuluc round rerun round/round.json
  4. Rút lại mẫu:         chuluc audit draw --file round/round.json --size N --seed SỐ_GIEO (xem draw/draw.json)
     Không có chương trình: mã của mỗi hồ sơ là SHA-256 của số gieo, dấu xuống dòng và mã hồ sơ;
     lấy các mã nhỏ nhất (trong từng nhóm, nếu chia nhóm).
  5. Nhật ký: journal/chain.jsonl là các dòng nối nhau đến cuối chuỗi; journal/entries.jsonl là nội dung
     các dòng về đợt này, hồ sơ trong mẫu và lần rút. Mã của một dòng là SHA-256 của "header" viết dạng JSON chuẩn (RFC 8785).

MANIFEST.json ghi mỗi tệp là gì, kích thước, SHA-256, và thời điểm lập ("asOf").

Không có trong bộ này, và vì sao:
  - người góp ý và nội dung góp ý: chỉ cơ quan thường trực được biết; ở đây chỉ có số lượng;
  - phiếu biểu quyết kín của từng người: không lưu gắn với người bỏ phiếu;
  - nội dung nhật ký về tài khoản, lời mời và người góp ý: thông tin cá nhân ngoài phạm vi kiểm toán;
  - hồ sơ ngoài mẫu: kết quả có trong round/round.json, số liệu kèm tài liệu chỉ của hồ sơ trong mẫu;
  - tệp nêu ở "leftOut" của MANIFEST.json: không đọc được, lý do ghi ở đó.

--------------------------------------------------------------------------------------------------

BUNDLE OF EVIDENCE, ROUND ${round}

To check it without the server that made it:
  1. Each file:           sha256sum -c SHA256SUMS
  2. The whole:           chuluc audit verify FILE.zip
     One altered byte, a missing or an added file are found. Compare the SHA-256 of MANIFEST.json
     with the one on the page of the draw.
  3. The result again:    chuluc round rerun round/round.json
  4. The sample again:    chuluc audit draw --file round/round.json --size N --seed SEED (see draw/draw.json)
     Without the program: the key of a dossier is SHA-256 of the seed, a line feed and its code;
     those with the lowest are drawn (of each group, where there are groups).
  5. The journal: journal/chain.jsonl holds the headers, link by link to the head; journal/entries.jsonl what
     the entries about the round, the dossiers drawn and the draw hold. The hash of an entry is SHA-256 of its "header" as
     canonical JSON (RFC 8785).

MANIFEST.json says what each file is, its size and SHA-256, and the moment of it all ("asOf").

Not in it, and why:
  - who commented and what they wrote: known to the programme office alone; here are counts;
  - secret ballots of single persons: they are not kept with who cast them;
  - what the journal holds on accounts, invitations and writers of comments: personal, beyond an audit;
  - dossiers that were not drawn: their results are in round/round.json, figures with documents only of those drawn;
  - what "leftOut" of MANIFEST.json names: it could not be read, the reason stands there.
`
