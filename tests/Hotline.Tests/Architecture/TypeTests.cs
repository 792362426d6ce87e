using System.Reflection;
using System.Runtime.CompilerServices;
using Hotline.Journey;

namespace Hotline.Tests.Architecture;

/// <summary>What the compiler does not hold about our types.</summary>
public class TypeTests
{
    private static readonly Assembly[] _all = [typeof(FileReport).Assembly, typeof(Integrations.Storage.StorageModule).Assembly, typeof(Service.Hosting.HotlineHost).Assembly];

    public static TheoryData<Type> ClosedRecords() =>
        [.. _all.SelectMany(Written).Where(type => type.IsAbstract && type.GetMethod("<Clone>$") is not null)];

    public static TheoryData<Type> Enums() => [.. _all.SelectMany(Written).Where(type => type.IsEnum && !type.IsDefined(typeof(FlagsAttribute)))];

    /// <summary>A private constructor is not enough: a stranger can inherit through the protected copy constructor.</summary>
    [Theory, MemberData(nameof(ClosedRecords))]
    public void Every_case_is_nested_in_its_record_and_sealed(Type closed)
    {
        var cases = _all.SelectMany(Written).Where(type => type.BaseType == closed).ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, type => Assert.True(type.DeclaringType == closed && type.IsSealed, type.FullName));
    }

    [Theory, MemberData(nameof(ClosedRecords))]
    public void A_closed_record_lets_nobody_else_make_a_case(Type closed) =>
        Assert.All(
            closed.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            constructor => Assert.True(constructor.IsPrivate || IsCopy(constructor, closed), closed.FullName));

    [Theory, MemberData(nameof(ClosedRecords))]
    public void Match_asks_for_every_case(Type closed)
    {
        var cases = closed.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Count(type => type.BaseType == closed);

        Assert.All(closed.GetMethods().Where(method => method.Name == "Match"), match => Assert.Equal(cases, match.GetParameters().Length));
    }

    /// <summary>A field nobody set must not pass for a real answer.</summary>
    [Theory, MemberData(nameof(Enums))]
    public void No_enum_has_a_zero_member(Type type) =>
        Assert.DoesNotContain(Enum.GetValuesAsUnderlyingType(type).Cast<object>(), value => Convert.ToInt64(value, null) == 0);

    [Fact]
    public void No_type_is_named_after_what_anything_could_be()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Dto", "Processor", "Impl"];

        Assert.Empty(_all.SelectMany(Written).Where(type => empty.Any(end => type.Name.EndsWith(end, StringComparison.Ordinal))).Select(type => type.FullName));
    }

    private static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes().Where(type =>
        type.Namespace?.StartsWith("Hotline", StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [{ ParameterType: var parameter }] && parameter == type;
}
