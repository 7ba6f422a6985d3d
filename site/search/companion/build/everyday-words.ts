/** Groups of words that customers use for each other. */
export const everydayWords: Record<string, string[]> = {
  en: listed(`
    delete remove erase
    delete close deactivate
    change edit modify update alter switch
    show display view see
    find locate look
    folder directory
    picture photo image
    email mail e-mail
    message mail note
    document doc file
    file attachment
    save store keep download
    download export backup
    import upload
    copy duplicate clone
    program app application software executable
    person people someone user friend
    phone mobile cell telephone
    buy purchase order
    price cost fee charge rate
    charge bill deduct debit
    pay payment
    refund reimburse
    money cash fund amount
    cancel stop end terminate
    stop prevent block disable
    disable deactivate
    enable activate
    start begin
    finish complete done
    send forward share
    receive get arrive
    arrive deliver come
    delivery shipping shipment
    ship send deliver dispatch
    parcel package order
    track trace status
    late delay
    quick fast soon
    slow delay
    error problem issue fail
    fail decline reject deny refuse
    broken damage defect faulty
    lost missing
    lose miss
    steal theft
    wrong incorrect
    fix repair resolve
    help support assist
    contact reach call
    call phone
    number digit
    password passcode pin
    account profile
    login signin logon
    register signup
    setting option preference configure
    hide conceal invisible
    private secret hidden
    public visible
    automatic auto
    schedule plan timer
    date day
    time hour
    shop store
    discount coupon voucher promo offer
    offer deal
    invoice receipt bill
    return exchange
    exchange swap convert
    country nation abroad international overseas
    abroad foreign
    currency money
    card plastic
    limit maximum cap restriction
    minimum least
    identity id
    verify confirm prove validate
    prove proof
    check verify
    transfer send move
    withdraw withdrawal
    withdraw cash
    deposit top-up topup
    add insert include attach
    link url address
    address location
    website site webpage page
    list table
    sort order arrange
    search find query
    filter sort
    split separate divide
    merge combine join
    group collect
    label tag category
    comment reply note
    answer reply respond
    question query ask
    team group
    member user
    invite add
    permission access right
    allow permit let
    restrict limit
    import load
    print output
    text letter
    bold strong
    big large size
    small little
    long duration
    size dimension
    colour color
    old age
    new latest
    free trial
    test try
    quality standard
    recommend suggest advise
    explain tell describe
    expire expiry
    expire valid
    renew extend
    subscribe subscription plan
    subscription membership
    plan tier
    upgrade update
    job career
    notify notification alert
    sound noise
    reset restore recover
    restore undelete
    rename name
    move transfer
    read open
    open access
    write compose
    video clip
    watch view
    calendar event
    bug error
    connect link`),
  'zh-CN': listed(`
    退款 退钱 返钱 返款
    退货 退回 退换
    换货 更换 调换
    更改 修改 变更
    取消 撤销 撤回
    删除 移除 清除 删掉
    发货 发出 寄出 出货
    快递 物流 配送 顺丰
    运费 邮费 快递费
    包邮 免运费
    到货 收到 送达
    多久 几天 什么时候 何时 啥时候
    便宜 优惠 打折 折扣 少点 降价
    优惠券 红包 抵用券
    活动 促销 优惠
    价格 价钱 多少钱 售价
    费用 手续费 收费
    付款 支付 付钱 缴费 缴款 扣款
    转账 汇款 转帐 汇出
    账户 帐户 账号 帐号 户头
    密码 口令
    登录 登入
    注册 开户 申请
    申请 办理 开通 申办
    开通 启用 激活
    停用 关闭 终止 停止
    查询 查看
    资格 条件 要求
    文件 资料 证件
    手机 电话
    短信 简讯
    发票 收据
    赠品 礼品
    质量 品质
    材质 面料 材料 布料
    尺寸 大小 尺码
    重量 多重 几斤
    保质期 过期 到期 有效期
    生产日期 日期
    破损 损坏
    有货 现货 库存 没货 缺货
    适合 合适
    区别 不同 差别
    推荐 建议
    地址 收货地址
    快点 尽快 赶紧
    评价 好评
    客服 人工
    信用卡 卡片
    额度 限额 上限
    网络 网路
    绑定 连结 关联
    遗失 丢失 挂失
    错误 失败
    国外 海外 境外
    外币 外汇
    贷款 借款
    利率 利息
    基金 理财
    扫码 二维码
    消费 刷卡`),
};

function listed(groups: string): string[] {
  return groups.trim().split(/\s*\n\s*/);
}
