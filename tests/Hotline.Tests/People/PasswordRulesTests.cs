using Hotline.Service.People;

namespace Hotline.Tests.People;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("seven lamps under a quiet bridge")]
    [InlineData("korrekt pferd heftklammer")]
    [InlineData("西直门外的一棵老槐树下有盏灯")]
    [InlineData("tV9#kq2Lw!x7")]
    public void Long_and_uncommon_words_are_taken(string password) => Assert.Null(PasswordRules.Fault(password, "zhang.min"));

    [Theory]
    [InlineData("short")]
    [InlineData("elevenchars")]
    public void Less_than_twelve_characters_are_too_short(string password) =>
        Assert.Equal(PasswordRules.TooShort, PasswordRules.Fault(password, "zhang.min"));

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd12345")]
    [InlineData("Admin@123456789")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("zhang.min.2026")]
    [InlineData("hotline12345!")]
    [InlineData("woaini5201314")]
    public void What_everybody_tries_first_is_refused(string password) =>
        Assert.Equal(PasswordRules.TooCommon, PasswordRules.Fault(password, "zhang.min"));
}
