/**
 * In most questions the words of a group could stand for each other; endings and British spelling need no word
 * of their own. A hyphen stands for a space.
 */
export const synonyms = `
    delete remove erase
    close deactivate terminate
    cancel stop end
    unsubscribe opt-out
    register signup sign-up enrol join
    login log-in logon sign-in signin
    logout log-out sign-out
    password passcode
    forgot forgotten remember
    locked blocked suspended frozen
    reset restore recover retrieve
    change edit modify update alter amend
    switch change
    show display view see
    hide hidden invisible
    find locate look
    search find query
    save store keep download
    download export
    upload import
    backup back-up
    copy duplicate clone
    merge combine join
    split separate divide
    folder directory
    picture photo image pic
    email mail e-mail message
    message text sms
    document doc file
    app application program software
    website site webpage
    link url
    phone mobile cell cellphone telephone smartphone
    contact reach call phone
    cost price
    cost fee charge
    buy purchase order
    pay payment
    money cash fund
    refund reimburse money-back
    charge bill debit deduct
    invoice bill receipt
    coupon voucher promo discount
    vat gst sales-tax
    topup top-up recharge reload
    withdraw cash-out
    withdrawal payout
    transfer send
    cheque check
    loan credit
    delivery shipping shipment postage
    ship send deliver dispatch post
    parcel package
    track trace
    courier carrier
    receive get arrive come
    lost missing
    stolen theft
    broken damage faulty defective
    return send-back give-back
    exchange swap replace
    stock available
    error problem issue bug glitch
    fail decline reject refuse deny
    fix repair solve resolve
    wrong incorrect mistake
    accidentally mistakenly by-mistake
    help support assist
    agent human representative person
    complaint complain feedback
    employee staff colleague
    team group
    customer client
    owner admin administrator
    invite add
    permission access role
    share send
    security secure safe
    scam fraud
    hack compromised
    verify confirm validate
    proof prove evidence
    2fa two-factor two-step
    code otp
    account profile
    setting preference option
    configure setup set-up
    install setup set-up
    enable activate turn-on
    disable deactivate turn-off
    block ban
    book reserve booking reservation
    limit maximum max cap restriction
    expire expiry valid
    renew extend
    trial demo
    plan tier package
    subscription membership plan
    annual yearly year
    abroad overseas international foreign
    shop store
    notification alert reminder
    tag label category
    comment note
    reply respond answer
    recommend suggest advise
    report statistics analytics
    connect link integrate
    integration plugin extension addon
    sync synchronise
    internet wifi network
    baggage luggage bag
    trip journey
    ticket pass
    hotel accommodation
    doctor physician
    medicine medication drug
    sick ill unwell
    vaccine vaccination jab
    child kid children
    warranty guarantee
    contract agreement
    spam junk
    username nickname
    postcode zip postal-code
    attach attachment
    automatic auto
    write compose
    sort order arrange`;
