/** Words that invented names are made of. Enterprises and people made of them do not exist. */

export const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'] as const
export const middleNames = ['Minh', 'Thu', 'Quang', 'Ngọc', 'Hải', 'Thanh', 'Đức', 'Kim'] as const
export const givenNames = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Hà',
  'Khánh',
  'Lan',
  'Nam',
  'Phương',
  'Sơn',
  'Tùng',
  'Yến',
] as const

/** First and second parts of a proper name: no enterprise known to us bears the pair. */
export const firstParts = [
  'Lam',
  'Vĩnh',
  'Tường',
  'Khai',
  'Sao',
  'Bạch',
  'Thục',
  'Nhị',
  'Cẩm',
  'Hạc',
  'Trúc',
  'Linh',
] as const
export const secondParts = ['Vĩ', 'Khê', 'Dương', 'Lộc', 'Ký', 'Trạch', 'Uyên', 'Giao', 'Sa', 'Đài'] as const

export interface Sector {
  /** Code of the list `sector-groups`. */
  readonly code: string
  readonly trade: string
  readonly vsic2018: string
  readonly vsic2025: string
  readonly products: readonly [string, ...string[]]
}

export const sectors: readonly [Sector, ...Sector[]] = [
  {
    code: 'co-khi-che-tao',
    trade: 'Cơ khí',
    vsic2018: '2592',
    vsic2025: '2592',
    products: [
      'Khuôn dập chính xác',
      'Trục truyền động',
      'Máy ép thủy lực',
      'Bánh răng công nghiệp',
      'Xe nâng tay',
    ],
  },
  {
    code: 'dien-dien-tu',
    trade: 'Thiết bị điện',
    vsic2018: '2732',
    vsic2025: '2732',
    products: [
      'Cáp điện hạ thế',
      'Tủ điện phân phối',
      'Bộ nguồn chiếu sáng',
      'Công tơ điện tử',
      'Bảng mạch điều khiển',
    ],
  },
  {
    code: 'cong-nghe-thong-tin',
    trade: 'Phần mềm',
    vsic2018: '6201',
    vsic2025: '6211',
    products: [
      'Phần mềm quản trị sản xuất',
      'Nền tảng truy xuất nguồn gốc',
      'Phần mềm kế toán',
      'Hệ thống giám sát năng lượng',
    ],
  },
  {
    code: 'det-may-da-giay',
    trade: 'Dệt may',
    vsic2018: '1410',
    vsic2025: '1410',
    products: ['Áo sơ mi nam', 'Vải dệt kim', 'Giày da nữ', 'Chỉ may công nghiệp', 'Đồng phục bảo hộ'],
  },
  {
    code: 'nong-san-thuc-pham',
    trade: 'Thực phẩm',
    vsic2018: '1030',
    vsic2025: '1030',
    products: ['Mứt quả sấy dẻo', 'Nước mắm cốt', 'Bún gạo khô', 'Trà ướp hoa', 'Sữa chua uống'],
  },
  {
    code: 'hoa-chat-cao-su-nhua-duoc-pham',
    trade: 'Nhựa kỹ thuật',
    vsic2018: '2220',
    vsic2025: '2220',
    products: [
      'Ống nhựa chịu nhiệt',
      'Sơn nước nội thất',
      'Găng tay cao su',
      'Viên nén thảo dược',
      'Chai nhựa thực phẩm',
    ],
  },
  {
    code: 'vat-lieu-xay-dung',
    trade: 'Vật liệu xây dựng',
    vsic2018: '2392',
    vsic2025: '2392',
    products: ['Gạch không nung', 'Cửa nhôm kính', 'Tấm ốp trang trí', 'Keo dán gạch'],
  },
  {
    code: 'thu-cong-my-nghe',
    trade: 'Mỹ nghệ',
    vsic2018: '3290',
    vsic2025: '3290',
    products: ['Lọ gốm men rạn', 'Tranh sơn mài', 'Túi mây tre đan', 'Khăn lụa thêu tay'],
  },
]
